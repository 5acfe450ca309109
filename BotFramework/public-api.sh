#!/usr/bin/env bash
# Writes each project's PublicAPI.Shipped.txt anew: what the compiler would miss in an empty one.
set -euo pipefail
cd "$(dirname "$0")"
for project in Microsoft.Bot.*/; do
  project=${project%/}
  : > "$project/PublicAPI.Shipped.txt"
  : > "$project/PublicAPI.Unshipped.txt"
  api=$(dotnet build "$project" -c Release --nologo --no-incremental -p:TreatWarningsAsErrors=false |
    grep -F "/$project.csproj]" | grep -oP "RS0016: Symbol '\K.*(?=' is not part of)" | LC_ALL=C sort -u)
  printf '%s\n' "$api" > "$project/PublicAPI.Shipped.txt"
done
