// An npm list such as ["linux"] or ["!win32"].
const allows = (list, value) =>
  !list ||
  list.includes(value) ||
  (list.every((item) => item.startsWith("!")) && !list.includes(`!${value}`));

/** Whether a lock entry is meant for this machine: `{ os, cpu, libc }`, libc being glibc or musl on Linux. */
export function fitsPlatform(entry, { os, cpu, libc }) {
  return allows(entry.os, os) && allows(entry.cpu, cpu) && (!libc || allows(entry.libc, libc));
}
