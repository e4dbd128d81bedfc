import type { Metadata } from "next";
import { MyWorkPage } from "../../features/my-work/my-work-page.tsx";

export const metadata: Metadata = { title: "My work" };

export default function MyWorkRoute() {
  return <MyWorkPage />;
}
