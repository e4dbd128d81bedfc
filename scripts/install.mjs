// Installs the packages that the lock file names, unless they are there.
import { installPackages } from "./setup/install-packages.mjs";

try {
  await installPackages();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
