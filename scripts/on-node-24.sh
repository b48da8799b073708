#!/usr/bin/env bash
# The product under Node 24: it installs from the lock, its demonstration seals the same answers as under this Node,
# and its tests pass, but those in a browser. Ends with 69 where Node 24 cannot be fetched.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0
bash scripts/copy-on-node.sh 24 "$work" || status=$?
if [ "$status" -eq 69 ]; then echo 'skipped: nothing was tried on Node 24'; fi
if [ "$status" -ne 0 ]; then exit "$status"; fi
"$work/node/bin/node" --version
bash scripts/demo-twice.sh "$work"
cd "$work/checkout"
PATH="$work/node/bin:$PATH" npm run -s test:unit
