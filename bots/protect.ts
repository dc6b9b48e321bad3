import helmet from "helmet";
import { contentPolicy } from "../console/policy.ts";

/**
 * The headers for whoever shows a page. Made once: working them out for every request costs as much
 * as reading one.
 */
export const protect = helmet({
  contentSecurityPolicy: { useDefaults: false, directives: contentPolicy },
  // Whoever puts a proxy with a certificate before the hub says so there.
  strictTransportSecurity: false,
});
