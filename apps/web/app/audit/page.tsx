import { AuditList } from "../../features/audit/audit-list.tsx";
import { pageTitle, Texts } from "../../i18n/page-texts.tsx";

export const generateMetadata = pageTitle("auditLog");

export default function AuditPage() {
  return (
    <Texts of={["audit"]}>
      <AuditList />
    </Texts>
  );
}
