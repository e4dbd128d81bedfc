const two = (value: number) => String(value).padStart(2, "0");

/** The day of a moment (milliseconds) in the browser's time zone, as a date field holds it: `yyyy-mm-dd`. */
export function dayText(at: number): string {
  const date = new Date(at);
  return `${String(date.getFullYear()).padStart(4, "0")}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
