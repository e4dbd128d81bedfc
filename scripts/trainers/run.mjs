// Usage: node scripts/trainers/run.mjs <folder with train.jsonl, test.jsonl, train.parquet, test.parquet>
// Tries an exported dataset against the real TRL trainers, in a Python environment of its own under .cache/trainers.
import { runTrainerCheck } from "./run-trainer-check.mjs";

process.exit(runTrainerCheck(process.argv[2]));
