import { DomainError } from "@laurel/core/errors/domain-error";
import { runServer } from "./run-server.ts";

try {
  await runServer({ demo: process.argv.includes("--demo") });
  process.exit(0);
} catch (error) {
  process.stderr.write(
    error instanceof DomainError
      ? `${error.message}\n`
      : `${error instanceof Error ? error.stack : String(error)}\n`,
  );
  process.exit(1);
}
