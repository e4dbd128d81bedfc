#!/usr/bin/env node
// This file keeps to the syntax of the oldest Node that reads .mjs and has no static import, so that an old
// Node gets as far as the message.
var major = Number(process.versions.node.split(".")[0]);
if (major < 18) {
  console.error(
    "laurel needs Node 18 or newer (this is " +
      process.versions.node +
      "). Install one from https://nodejs.org, then run the command again.",
  );
  process.exit(1);
}
import("./setup/launch.mjs")
  .then(function (module) {
    return module.runLaurelCommand(process.argv.slice(2));
  })
  .catch(function (error) {
    console.error(error);
    process.exit(1);
  });
