import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** A small file that remembers for which state of its inputs a stage was done. */
export function stamp(path) {
  return {
    matches(value) {
      try {
        return readFileSync(path, "utf8") === value;
      } catch (error) {
        if (error.code === "ENOENT") return false;
        throw error;
      }
    },
    write(value) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, value);
    },
  };
}
