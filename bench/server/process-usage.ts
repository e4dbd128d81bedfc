import { readFile, writeFile } from "node:fs/promises";

// Linux counts in hundredths of a second on every platform that Node runs on (USER_HZ).
const TICKS = 100;

/**
 * The processor seconds that a process has used so far, with those of the kernel for it. Unlike a rate, they
 * hardly depend on what else runs.
 */
export async function cpuSeconds(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8");
  // The program's name may contain spaces, so fields are counted after it: utime is the 12th, stime the 13th.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}

const MEBIBYTE = 1024;

/** The resident memory of a process with its threads in MiB, now and at its highest, from Linux' /proc. */
export async function residentMemory(pid: number): Promise<{ readonly now: number; readonly peak: number }> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  const kilobytes = (field: string) => Number(new RegExp(`^${field}:\\s+(\\d+) kB`, "m").exec(status)?.[1]);
  return { now: kilobytes("VmRSS") / MEBIBYTE, peak: kilobytes("VmHWM") / MEBIBYTE };
}

/** Makes the highest resident memory count from now on. */
export function forgetPeak(pid: number): Promise<void> {
  return writeFile(`/proc/${pid}/clear_refs`, "5");
}
