package kaohe.template;

import java.math.BigDecimal;
import java.util.Locale;

import freemarker.core.Environment;
import freemarker.core.TemplateNumberFormat;
import freemarker.core.TemplateNumberFormatFactory;
import freemarker.core.TemplateValueFormatException;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;

/** Numbers as print has them: every digit there is, no needless zeros, no grouping, and U+2212 for minus. */
final class PrintedNumber extends TemplateNumberFormat {

    static final TemplateNumberFormatFactory FACTORY = new TemplateNumberFormatFactory() {
        @Override
        public TemplateNumberFormat get(String params, Locale locale, Environment env) throws TemplateValueFormatException {
            return new PrintedNumber();
        }
    };

    private PrintedNumber() {
    }

    @Override
    public String formatToPlainText(TemplateNumberModel model) throws TemplateModelException {
        BigDecimal number = new BigDecimal(model.getAsNumber().toString());
        String digits = number.signum() == 0 ? "0" : number.abs().stripTrailingZeros().toPlainString();
        return number.signum() < 0 ? "\u2212" + digits : digits;
    }

    @Override
    public boolean isLocaleBound() {
        return false;
    }

    @Override
    public String getDescription() {
        return "as print has it";
    }
}
