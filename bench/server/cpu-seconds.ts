import { readFile } from "node:fs/promises";

// Linux counts in hundredths of a second on every platform that Node runs on (USER_HZ).
const TICKS = 100;

/**
 * Processor time that a process has used so far, its own and the kernel's for it: unlike a rate, other
 * programs hardly change it.
 */
export async function cpuSeconds(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8");
  // The program's name may hold spaces, so fields are counted from behind it: utime is the 12th there, stime
  // the 13th.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}
