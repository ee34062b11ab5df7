import { FILE_HOST } from "./file-host";
import type { HostKind } from "./host-kind";
import { OFFICE_HOST } from "./office-host";

/** Every host there is, for `describe.each`. */
export const HOSTS: readonly (readonly [string, HostKind])[] = [FILE_HOST, OFFICE_HOST].map((kind) => [
  kind.name,
  kind,
]);
