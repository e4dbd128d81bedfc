// Usage: node scripts/trainers/run.mjs [folder of a version in trl-preference] Loads the folder of every
// format, tries those for TRL against its real trainers, and an exported dataset where its folder is named,
// in a Python environment of its own under .cache/trainers. What it wrote of the formats stays in
// .cache/trainer-formats, to be looked at or broken; `.cache/trainers/bin/python
// scripts/trainers/check-folders.py .cache/trainer-formats` tries that again, and check-trl-formats.py the
// trainers.
import { runTrainerCheck } from "./run-trainer-check.mjs";

process.exit(await runTrainerCheck(process.argv[2]));
