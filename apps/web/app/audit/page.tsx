import { AuditList } from "../../features/audit/audit-list.tsx";
import { pageTitle } from "../../i18n/page-title.ts";
import { Texts } from "../../i18n/texts.tsx";

export const generateMetadata = pageTitle("auditLog");

export default function AuditPage() {
  return (
    <Texts of={["audit"]}>
      <AuditList />
    </Texts>
  );
}
