#!/usr/bin/env bash
# Checks the product under Node 24: installation from the lockfile, the same sealed answers as under this Node, and the
# tests of what a Node brings along: server, storage, programs, formats, languages. What is computed from answers is
# compared whole by test/before, coding and findings by the demonstration; their tests one by one, those of checkout and
# build, and those in a browser are left out.
# Exits with 69 when Node 24 cannot be fetched.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0
bash scripts/copy-on-node.sh 24 "$work" || status=$?
if [ "$status" -eq 69 ]; then
  echo 'skipped: nothing was tried on Node 24'
  bash scripts/demo-twice.sh
fi
if [ "$status" -ne 0 ]; then exit "$status"; fi
"$work/node/bin/node" --version
bash scripts/demo-twice.sh "$work"
cd "$work/checkout"
PATH="$work/node/bin:$PATH" npm run -s test:unit -- \
  --ignore 'test/{archive,comparison,disclosure,editor,finding,result,statistic}/**' \
  --ignore 'test/coding/!(data|refi|text)/**' --ignore 'test/coding/*.test.ts' \
  --ignore 'test/{architecture,build,check,documents,reporter}.test.ts'
