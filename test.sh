#!/usr/bin/env bash
# Sets up what the tests need, builds with warnings as errors, runs all tests.
# Ends with one line "N passed, N failed, N skipped", counted from the runner's results. Arguments go to the runner.
set -uo pipefail
cd "$(dirname "$0")"

needed=()
command -v chromium >/dev/null || command -v chromium-browser >/dev/null || needed+=(chromium)
command -v fc-list >/dev/null && fc-list :lang=zh | grep -q . || needed+=(fontconfig fonts-wqy-microhei)
if [ ${#needed[@]} -gt 0 ]; then
  install="apt-get install -y --no-install-recommends ${needed[*]}"
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing ${needed[*]} for the browser tests" >&2
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive $install; } >&2 || { echo "Could not install: $install" >&2; exit 1; }
  else
    echo "The browser tests need ${needed[*]}. Run as root: apt-get update && $install" >&2
    exit 1
  fi
fi

log=$(mktemp)
trap 'rm -f "$log"' EXIT
dotnet build ComplaintBot.sln -c Release --nologo -v q || exit 1
dotnet test --solution ComplaintBot.sln -c Release --no-build "$@" 2>&1 | tee "$log"
result=${PIPESTATUS[0]}

# The last summary of the runner, whatever colours it came in.
awk '{ gsub(/\033\[[0-9;]*m/, "") }
  /^ +failed: [0-9]+$/ { f = $2 } /^ +succeeded: [0-9]+$/ { p = $2 } /^ +skipped: [0-9]+$/ { s = $2 }
  END { printf "%d passed, %d failed, %d skipped\n", p, f, s; exit (p + f == 0 || f > 0 || s > 0) }' "$log" || exit 1
exit "$result"
