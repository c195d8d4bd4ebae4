#!/usr/bin/env bash
# Takes the sample month through three signatures by three keys, and has pdfsig (poppler-utils) and veraPDF look at what came of it.
# LibreOffice edits the workbook that is changed afterwards. Needs target/kaohe.jar and the compiled tests: mvn package. What it makes stays in target/signed-month.
set -euo pipefail
cd "$(dirname "$0")/../../.."
export LC_ALL=C.UTF-8

out=target/signed-month
month=$out/结果/2026-09
roles=(制表人 分管领导 学校主要领导)
signers=(周敏 欧阳𬭚 王建国)

kaohe() { java -jar target/kaohe.jar "$@" --quiet; }
archivable() { mvn -q -B -ntp exec:exec@archivable -Dpapers="$1"; }

# status STATUS COMMAND...: runs it and wants that exit status.
status() {
  local wanted=$1 got=0
  shift
  "$@" || got=$?
  if test "$got" != "$wanted"; then
    echo "exit status $got, not $wanted: $*" >&2
    exit 1
  fi
}

rm -rf "$out"
mkdir -p "$out"
cp -r sample-workbooks/一个月 "$out/收齐"
status 1 kaohe run "$out/收齐" -o "$out/结果" >/dev/null
echo '== every paper, before signing'
archivable "$out/结果"

echo '== three signatures'
head -c 18 /dev/urandom | base64 > "$out/口令"
trust=()
for i in 0 1 2; do
  java -jar target/kaohe.jar keys new --name "${signers[i]}" --school 城关中学 -o "$out/${signers[i]}.p12" --password-file "$out/口令" >/dev/null
  trust+=(--trust "$out/${signers[i]}.pem")
  status 0 kaohe sign "$month/班主任" --as "${roles[i]}" --key "$out/${signers[i]}.p12" --password-file "$out/口令" | tail -1
done
status 1 kaohe sign "$month/班主任" --as "${roles[0]}" --key "$out/${signers[0]}.p12" --password-file "$out/口令" | tail -1

echo '== verified'
required=$(IFS=,; echo "${roles[*]}")
status 0 kaohe verify "$month/班主任" --require "$required" "${trust[@]}" | tail -1
archivable "$out/结果"
reports=0
for report in "$month"/班主任/*_2026-09.pdf; do
  test "$(pdfsig -nocert "$report" | grep -c 'Signature is Valid')" = 3
  pdfsig -nocert "$report" | grep -q 'Signature Type: ETSI.CAdES.detached'
  reports=$((reports + 1))
done
test "$reports" -gt 0
echo "pdfsig: $reports reports, 3 valid signatures in each"

echo '== a byte flipped'
forged=$out/forged.pdf
cp "$report" "$forged"
printf '\x01' | dd of="$forged" bs=1 seek=11 conv=notrunc status=none
status 1 kaohe verify "$forged" --require "$required" | sed -n '1p;/✗/p'
test "$(pdfsig -nocert "$forged" | grep -c 'Signature is Valid')" = 0

echo '== the same month again, and with a workbook that someone changed since'
before=$(find "$month/班主任" -name '*_2026-09.pdf' -print0 | sort -z | xargs -0 sha256sum)
status 1 kaohe run "$out/收齐" -o "$out/结果" | (! grep 'X14')
test "$before" = "$(find "$month/班主任" -name '*_2026-09.pdf' -print0 | sort -z | xargs -0 sha256sum)"
/usr/bin/python3 src/test/python/edit_in_libreoffice.py "$out/收齐/2026-09/王芳_优秀.xlsx" "$out/改过.xlsx" '表4 早操' G4 1
mv "$out/改过.xlsx" "$out/收齐/2026-09/王芳_优秀.xlsx"
status 1 kaohe run "$out/收齐" -o "$out/结果" | grep 'X14'
test -s "$month/班主任/王芳_2026-09_改后.pdf"
sha256sum --check --quiet <(echo "$before")
echo 'ok'
