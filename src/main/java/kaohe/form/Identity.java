package kaohe.form;

/**
 * What a form we made knows about itself, stored out of sight.
 *
 * @param scheme  the scheme's id
 * @param version the scheme's version
 * @param staffId 工号; may be empty
 * @param month   {@code 2026-09}
 */
public record Identity(String scheme, String version, String teacher, String staffId, String month) {
}
