#!/usr/bin/env bash
# Checks that two demonstrations with the same seed seal the same answers and that their sessions verify. Given a folder
# made by copy-on-node.sh, the second runs there, under its Node.
set -euo pipefail
there=${1:-}
cd "$(dirname "$0")/.."
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
digests() { node -e 'const { workshops } = JSON.parse(require("node:fs").readFileSync(0, "utf8")); console.log(workshops.map((one) => one.digest).join("\n"))'; }
second() {
  if [ -z "$there" ]; then npm run -s demo -- --json --out "$out/second"; else
    (cd "$there/checkout" && PATH="$there/node/bin:$PATH" npm run -s demo -- --json --out "$out/second")
  fi
}
npm run -s demo -- --json --out "$out/first" | digests >"$out/a"
second | digests >"$out/b"
cat "$out/a"
[ "$(wc -l <"$out/a")" -eq 4 ]
cmp "$out/a" "$out/b"
for session in GVA-1 ZRH-1 CAL-1 KUL-1; do DATA_DIR=db/demo npm run -s verify -- --session "$session" | tail -n 1; done
