/** This machine as npm's lists name it. */
export function thisPlatform() {
  const glibc = process.platform === "linux" && process.report.getReport().header.glibcVersionRuntime;
  return {
    os: process.platform,
    cpu: process.arch,
    libc: process.platform !== "linux" ? undefined : glibc ? "glibc" : "musl",
  };
}
