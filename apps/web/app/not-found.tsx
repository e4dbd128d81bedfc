import { Compass } from "lucide-react";
import { ButtonLink } from "../components/ui/button-link.tsx";
import { EmptyState } from "../components/ui/empty-state.tsx";
import { PageBody } from "../features/shell/page-body.tsx";

export default function NotFoundPage() {
  return (
    <PageBody>
      <h1 className="sr-only">Page not found</h1>
      <EmptyState icon={Compass} title="There is no such page" actions={<ButtonLink href="/campaigns">To the campaigns</ButtonLink>}>
        The address may be mistyped, or the page may have moved.
      </EmptyState>
    </PageBody>
  );
}
