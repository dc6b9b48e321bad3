import { totalmem } from "node:os";

export type Settings = Readonly<Record<string, string | number>>;

/** Private, modest in memory, durable in writing, and silent about what people wrote. */
export const settings: Settings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  cluster_name: "prosa",
  timezone: "UTC",
  log_timezone: "UTC",

  // Room for where a hundred thousand conversations are written to, on a machine that has it; taken
  // only as it is filled.
  shared_buffers: `${Math.min(256, Math.max(48, Math.floor(totalmem() / 2 ** 24)))}MB`,
  huge_pages: "off",
  maintenance_work_mem: "32MB",
  max_connections: 50,
  max_wal_size: "1GB",
  min_wal_size: "32MB",
  // Each of these would keep processes that one machine's hub has no use for.
  io_method: "sync",
  max_logical_replication_workers: 0,
  max_wal_senders: 0,

  fsync: "on",
  synchronous_commit: "on",

  // Errors go to the client; in the log their text and details would show what people wrote.
  log_min_messages: "log",
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
  log_checkpoints: "off",
};

/** For a database that nobody will miss. */
export const throwawaySettings: Settings = {
  ...settings,
  shared_buffers: "48MB",
  max_connections: 100,
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
};
