import { readFile, writeFile } from "node:fs/promises";

const MEBIBYTE = 1024;

/** Resident memory of a process with all its threads, now and at its highest, in MiB, from Linux' /proc. */
export async function residentMemory(pid: number): Promise<{ readonly now: number; readonly peak: number }> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  const kilobytes = (field: string) => Number(new RegExp(`^${field}:\\s+(\\d+) kB`, "m").exec(status)?.[1]);
  return { now: kilobytes("VmRSS") / MEBIBYTE, peak: kilobytes("VmHWM") / MEBIBYTE };
}

/** Lets the highest resident memory be counted from now on. */
export function forgetPeak(pid: number): Promise<void> {
  return writeFile(`/proc/${pid}/clear_refs`, "5");
}
