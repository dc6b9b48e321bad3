/**
 * Makes lanes ready now and counts the arrival; takes conversation ids in ascending order, so that
 * two processes lock them in the same order. What is stored next in the transaction is stored
 * under the lanes' row locks.
 */
export const WAKE_LANES = `
  INSERT INTO lanes (conversation_id, ready_at, arrivals)
  SELECT conversation, now(), 1 FROM unnest($1::uuid[]) AS conversation
  ON CONFLICT (conversation_id) DO UPDATE
  SET ready_at = LEAST(lanes.ready_at, now()), arrivals = lanes.arrivals + 1`;
