"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { useClient } from "urql";
import { pauseOrOnline } from "@/bookings/pause-or-online";
import { replyOf } from "@/bookings/reply";
import type { Reply } from "@/bookings/until-answered";
import { CorrectOutcomeDocument, RecordOutcomeDocument, RecordPreconditionDocument } from "@/graphql/generated/graphql";
import { type Kept, type NewRecord, ofEarlierDays, type Recorded } from "./outbox";
import { allRecords, dropRecord, keepRecord, markRecord } from "./outbox-store";
import { type Round, sendOutbox } from "./send-outbox";

/** One tab at a time sends, and tells the others. */
const NAME = "creneau-exam-day";

export type Outbox = {
  /** Null until the device has been read. */
  readonly records: readonly Kept[] | null;
  /** Whether the last try reached the service. */
  readonly reached: boolean;
  /** The service asks who one is before it takes more. */
  readonly stopped: boolean;
  readonly keep: (record: NewRecord) => Promise<void>;
  readonly drop: (record: Kept) => Promise<void>;
};

/** What this device has written and not sent, and the sending of it: at once, when the network is back, and after a reload. */
export function useOutbox(today: string, onSent: () => void): Outbox {
  const client = useClient();
  const [records, setRecords] = useState<readonly Kept[] | null>(null);
  const [reached, setReached] = useState(true);
  const [stopped, setStopped] = useState(false);
  const wake = useRef<() => void>(() => {});

  useEffect(() => {
    const control = new AbortController();
    const channel = new BroadcastChannel(NAME);
    const read = async () => {
      const all = await allRecords();
      if (!control.signal.aborted) setRecords(all);
    };
    const changed = async () => {
      await read();
      channel.postMessage("changed");
    };
    channel.onmessage = () => void read();
    const send = ({ key, lineId, said, recordedAt }: Kept): Promise<Reply<Recorded>> => {
      const record = { key, lineId, recordedAt };
      if (said.kind === "seen") {
        const input = { ...record, precondition: said.precondition, observation: said.observation };
        return replyOf(client.mutation(RecordPreconditionDocument, { input }).toPromise(), (data) => data.answer);
      }
      const input = { ...record, outcome: said.outcome };
      const result = said.strikes
        ? client.mutation(CorrectOutcomeDocument, { input: { ...input, strikes: said.strikes } }).toPromise()
        : client.mutation(RecordOutcomeDocument, { input }).toPromise();
      return replyOf(result, (data) => data.answer);
    };
    const round = async (): Promise<Round> => {
      let some = false;
      const end = await sendOutbox({
        all: allRecords,
        mark: markRecord,
        send,
        onChange: (is) => {
          some ||= is;
          setReached(is);
          void changed();
        },
        pause: (milliseconds) => pauseOrOnline(milliseconds, control.signal),
        signal: control.signal,
      });
      if (some) onSent();
      return end;
    };
    wake.current = () => {
      // Another tab may be sending: this one waits for its turn, and finds nothing left.
      void navigator.locks
        .request(NAME, { signal: control.signal }, round)
        .then((end) => setStopped(end === "stopped"))
        .catch((error: unknown) => {
          if (!control.signal.aborted) throw error;
        });
    };
    const online = () => wake.current();
    window.addEventListener("online", online);
    void (async () => {
      for (const record of ofEarlierDays(await allRecords(), today)) await dropRecord(record);
      await read();
      wake.current();
    })();
    return () => {
      control.abort();
      channel.close();
      window.removeEventListener("online", online);
    };
  }, [client, today, onSent]);

  const keep = useCallback(async (record: NewRecord) => {
    await keepRecord(record);
    setRecords(await allRecords());
    wake.current();
  }, []);
  const drop = useCallback(async (record: Kept) => {
    await dropRecord(record);
    setRecords(await allRecords());
  }, []);
  return { records, reached, stopped, keep, drop };
}
