import { type FileHandle, open } from "node:fs/promises";
import { DomainError } from "@laurel/core/errors/domain-error";

const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && "code" in error && "syscall" in error;

/** Whether an error says that a path names nothing. All others say that something is in the way. */
export const isAbsent = (error: unknown): boolean =>
  isSystemError(error) && (error.code === "ENOENT" || error.code === "ENOTDIR");

/**
 * What a look at `path` gives, such as its `stat`; null where nothing is there. Throws in words whatever else
 * keeps this user from looking.
 */
export async function ifThere<T>(path: string, look: Promise<T>): Promise<T | null> {
  try {
    return await look;
  } catch (error) {
    if (isAbsent(error)) return null;
    throw isSystemError(error) ? new DomainError("UNAVAILABLE", inTheWay(path, error)) : error;
  }
}

function inTheWay(path: string, { code, message }: NodeJS.ErrnoException): string {
  if (code === "EACCES" || code === "EPERM")
    return `${path} is closed to this user (${code}). Give this user the right to read it and to enter the folders above it, or run this as a user who has it.`;
  return `${path} can't be read (${message}). Mend that, then try again.`;
}

/** Opens a file that a person named, for reading. Throws in words why it can't be. */
export async function openNamed(file: string): Promise<FileHandle> {
  const handle = await ifThere(file, open(file));
  if (handle === null) throw new DomainError("NOT_FOUND", `There is no file ${file}.`);
  if (!(await handle.stat()).isDirectory()) return handle;
  await handle.close();
  throw new DomainError("INVALID", `${file} is a folder, where a file is needed.`);
}
