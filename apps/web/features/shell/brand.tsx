import Link from "next/link";

/** The product's name and mark, leading to the start page. */
export function Brand() {
  return (
    <Link
      href="/campaigns"
      className="flex items-center gap-2 rounded-md text-lg font-semibold tracking-tight"
    >
      <svg
        aria-hidden
        viewBox="0 0 24 24"
        className="size-6 text-primary"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <path d="M12 21V7" />
        <path d="M12 8c0-3 1.6-4.8 4.5-5.5C17 5.500 15.500 8 12 8ZM12 14c.5-3.200 2.600-4.700 6.500-4.500-.2 3.300-2.500 5-6.500 4.500ZM12 14c-.5-3.200-2.600-4.700-6.500-4.500.2 3.300 2.500 5 6.500 4.500ZM12 19.500c1.200-2.600 3.300-3.700 6.500-3.200-1 2.700-3.200 3.700-6.500 3.200ZM12 19.500c-1.200-2.600-3.300-3.700-6.500-3.200 1 2.700 3.200 3.700 6.500 3.200Z" />
      </svg>
      Laurel
    </Link>
  );
}
