import { AuditList } from "../../features/audit/audit-list.tsx";
import { pageTitle } from "../../i18n/page-title.ts";

export const generateMetadata = pageTitle("auditLog");

export default function AuditPage() {
  return <AuditList />;
}
