/** The line below which responses are not acceptable. */
export function TierMark() {
  return (
    <li className="flex h-9 items-center gap-1 border-s-2 border-destructive ps-1.5 text-xs font-medium text-destructive">
      <span>not acceptable</span>
    </li>
  );
}
