#!/usr/bin/env bash
# Builds and tests the whole project. People and machines run this one script.
#
#   ./check.sh           restore, build and test; ends with one line "N passed, N failed"
#   ./check.sh bench     whole-program speed and memory beside pdftotext and mutool, and the reader in a warm process, as Markdown tables
#   ./check.sh kill N    kills the worker N times (default 2000) at random moments and compares the dataset with a calm run's
#   ./check.sh worker N  what ledger and publishing cost: processor time of the worker beside run, over N (500) generated documents
#   ./check.sh memory N  the worker's memory, commit by commit, over N (5000) generated documents
#   ./check.sh scale N   cost per document of a run of N generated documents beside one of 100 (N is 10000 by default)
#   ./check.sh stages    time and allocation of every stage (BenchmarkDotNet)
#   ./check.sh profile   counts branches and writes src/Extractor/startup.mibc anew, with which the program is compiled ahead of time
#   ./check.sh slowest   the pages that take longest to read, of all test documents or of the folders that are named
#   ./check.sh fuzz      reads damaged files: [cases] [seed], 20000 and 1 unless told otherwise
#   ./check.sh bombs     reads files made to exhaust the reader: time, memory and the limit that each ends at
#
# tests/oracle needs Node.js; tests whose tool is missing say so and are skipped.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en

step() { printf '\n== %s\n' "$*" >&2; }

# Sums one attribute of the <Counters> element over all result files.
count() {
  { grep -ho "<Counters [^>]*" TestResults/*.trx 2>/dev/null || true; } |
    { grep -o " $1=\"[0-9]*\"" || true; } | tr -dc '0-9\n' | awk '{ n += $1 } END { print n + 0 }'
}

run_tests() {
  local crashed=0 project
  rm -rf TestResults
  for project in Extractor.Tests Extractor.CorpusTests; do
    step "test $project"
    dotnet test "tests/$project" -c Release --no-build --results-directory TestResults \
      --logger "trx;LogFileName=$project.trx" --logger "console;verbosity=minimal" >&2 || crashed=$((crashed + 1))
  done
  grep -ho "slowest page: [^<]*" TestResults/*.trx >&2 || true
  local passed failed
  passed=$(count passed)
  failed=$(count failed)
  # A test host that dies leaves no failed test behind, but it is a failure all the same.
  if ((crashed > 0 && failed == 0)); then failed=$crashed; fi
  echo "$passed passed, $failed failed"
  ((failed == 0 && passed > 0))
}

check() {
  step "restore"
  dotnet restore Extractor.sln --locked-mode -v quiet >&2
  step "build"
  dotnet build Extractor.sln -c Release --no-restore -warnaserror -v quiet -clp:NoSummary >&2
  if [[ tests/oracle/node_modules/.package-lock.json -ot tests/oracle/package-lock.json ]]; then
    step "npm ci in tests/oracle"
    if command -v npm >/dev/null; then
      npm ci --prefix tests/oracle --no-audit --no-fund --loglevel=error >&2
    else
      echo "npm is missing: the tests that read the Parquet files with DuckDB are skipped. Install Node.js to run them." >&2
    fi
  fi
  run_tests
}

publish() {
  step "publish"
  dotnet publish src/Extractor -c Release -r linux-x64 -o artifacts/extractor -v quiet -clp:NoSummary >&2
}

profile() {
  step "publish without a profile"
  dotnet publish src/Extractor -c Release -r linux-x64 -o artifacts/unprofiled -p:StartUpProfile= -v quiet -clp:NoSummary >&2
  step "profile"
  dotnet run -c Release --project tests/Extractor.Benchmarks -- profile artifacts/unprofiled/extractor "$PWD/src/Extractor/startup.mibc"
}

scale() {
  publish
  step "run $1 documents"
  dotnet run -c Release --project tests/Extractor.Benchmarks -- scale artifacts/extractor/extractor "$1"
}

bench() {
  local folder="${1:-}"
  if [[ -z $folder ]]; then
    if [[ -d ../shared/typeset ]]; then folder=../shared/typeset; else folder=corpus; fi
  fi
  publish
  step "measure $folder"
  dotnet run -c Release --project tests/Extractor.Benchmarks -- whole artifacts/extractor/extractor "$folder"
}

kill_worker() {
  step "kill the worker ${1:-2000} times"
  EXTRACTOR_KILLS="${1:-2000}" dotnet test tests/Extractor.CorpusTests -c Release --filter "FullyQualifiedName~KillTests" >&2
}

worker() {
  publish
  step "worker beside run, $1 documents"
  dotnet run -c Release --project tests/Extractor.Benchmarks -- worker artifacts/extractor/extractor "$1"
}

memory() {
  publish
  step "memory of the worker, $1 documents"
  dotnet run -c Release --project tests/Extractor.Benchmarks -- memory artifacts/extractor/extractor "$1"
}

case "${1:-}" in
  "") check ;;
  bench) bench "${2:-}" ;;
  kill) kill_worker "${2:-}" ;;
  worker) worker "${2:-500}" ;;
  memory) memory "${2:-5000}" ;;
  scale) scale "${2:-10000}" ;;
  profile) profile ;;
  stages) shift; dotnet run -c Release --project tests/Extractor.Benchmarks -- stages "$@" ;;
  slowest | fuzz | bombs) dotnet run -c Release --project tests/Extractor.Benchmarks -- "$@" ;;
  *) sed -n '2,14p' "$0" | sed 's/^# \{0,1\}//' >&2; exit 2 ;;
esac
