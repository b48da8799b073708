#!/usr/bin/env bash
# Checks that two demonstrations with the same seed seal the same answers, that their coders agree alike, that their
# findings say the same, and that their sessions verify. Given a folder made by copy-on-node.sh, the second runs there,
# under its Node.
set -euo pipefail
there=${1:-}
cd "$(dirname "$0")/.."
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
told() { node -e 'const { workshops, coding, findings } = JSON.parse(require("node:fs").readFileSync(0, "utf8")); for (const row of [...workshops.map((one) => one.digest), ...coding.map((one) => Object.values(one).join(" ")), `findings ${JSON.stringify(findings)}`]) console.log(row)'; }
second() {
  if [ -z "$there" ]; then npm run -s demo -- --json --out "$out/second"; else
    (cd "$there/checkout" && PATH="$there/node/bin:$PATH" npm run -s demo -- --json --out "$out/second")
  fi
}
npm run -s demo -- --json --out "$out/first" | told >"$out/a"
second | told >"$out/b"
cat "$out/a"
[ "$(grep -cE '^[0-9a-f]{64}$' "$out/a")" -eq 4 ]
[ "$(grep -cE '^q[0-9]+ ' "$out/a")" -gt 50 ]
grep -q '^findings {' "$out/a"
cmp "$out/a" "$out/b"
for paper in en fr ar; do test -s "$out/first/findings/working-paper.$paper.html"; done
diff -r "$out/first/findings" "$out/second/findings"
for session in GVA-1 ZRH-1 CAL-1 KUL-1; do DATA_DIR=db/demo npm run -s verify -- --session "$session" | tail -n 1; done
