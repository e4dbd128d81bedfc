// This file keeps to the syntax of the oldest Node that reads .mjs and has no static import, so that an old
// Node gets as far as the message.
var major = Number(process.versions.node.split(".")[0]);
if (major < 18) {
  console.error(
    "Laurel needs Node 18 or newer to start (this is " +
      process.versions.node +
      "). Install one from https://nodejs.org, then run: npm start",
  );
  process.exit(1);
}
import("./setup/launch.mjs")
  .then(function (module) {
    return module.startLaurel(process.argv.slice(2));
  })
  .catch(function (error) {
    console.error(error);
    process.exit(1);
  });
