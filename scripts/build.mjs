// Builds each part of the app whose sources changed since its last build, as `npm start` does.
import { buildApp } from "./setup/build-app.mjs";

try {
  await buildApp(process.execPath);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
