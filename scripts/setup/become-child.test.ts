import { spawn } from "node:child_process";
import { once } from "node:events";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";

const launcher = pathToFileURL("scripts/setup/become-child.mjs").href;

function start(childCode: string) {
  const code = `import(${JSON.stringify(launcher)}).then((m) => m.becomeChild(process.execPath, ["-e", ${JSON.stringify(childCode)}]))`;
  return spawn(process.execPath, ["-e", code], { stdio: ["ignore", "pipe", "inherit"] });
}

test("it ends with the child's exit code", async () => {
  expect((await once(start("process.exit(7)"), "exit"))[0]).toBe(7);
});

test("it ends with 128 + the signal that killed the child", async () => {
  expect((await once(start('process.kill(process.pid, "SIGKILL")'), "exit"))[0]).toBe(137);
});

test.each(["SIGINT", "SIGTERM"] as const)(
  "%s reaches the child once, and the child may still finish",
  async (signal) => {
    const child = `let n = 0;
    process.on("${signal}", () => { n += 1; if (n === 1) setTimeout(() => { console.log("times", n); process.exit(0); }, 300); });
    setInterval(() => {}, 1000);
    console.log("ready");`;
    const process_ = start(child);
    let output = "";
    process_.stdout.on("data", (chunk: Buffer) => {
      const before = output;
      output += chunk.toString();
      if (output.includes("ready") && !before.includes("ready"))
        for (let i = 0; i < 3; i++) process_.kill(signal);
    });
    expect((await once(process_, "close"))[0]).toBe(0);
    expect(output).toContain("times 1");
  },
);
