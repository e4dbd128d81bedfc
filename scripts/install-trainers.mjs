// Installs the trainers of scripts/trainers in a Python environment of their own, unless they are there.
import { installTrainers } from "./trainers/environment.mjs";

try {
  installTrainers();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
