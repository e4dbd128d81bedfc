// Prepares one thing unless it is prepared already: node scripts/prepare.mjs packages | app | trainers
import { buildApp } from "./setup/build-app.mjs";
import { installPackages } from "./setup/install-packages.mjs";
import { installTrainers } from "./trainers/environment.mjs";

/** The packages of the lock file, the built app as `npm start` builds it, and the trainers' Python. */
const PARTS = {
  packages: installPackages,
  app: () => buildApp(process.execPath),
  trainers: installTrainers,
};

try {
  const [name = ""] = process.argv.slice(2);
  if (!Object.hasOwn(PARTS, name)) throw new Error(`Say what to prepare: ${Object.keys(PARTS).join(", ")}`);
  await PARTS[name]();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
