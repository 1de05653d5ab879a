/** A delivery as GitHub's own list has it. A redelivery is a further entry with the same GUID. */
export interface SentDelivery {
  /** GitHub's number of the entry, which may be larger than a JavaScript number. */
  readonly id: string;
  readonly guid: string;
  readonly event: string;
  readonly deliveredAt: Date;
  /** The App answered with a 2xx. */
  readonly acknowledged: boolean;
}

/** What GitHub remembers, for three days, of the deliveries that it sent to the App. */
export interface SentDeliveries {
  /** Entries since that moment, newest first; not all of them when there are more than `most`. */
  since(moment: Date, most: number): Promise<readonly SentDelivery[]>;
  /** The payload of an entry as JSON text, or undefined when GitHub has it no longer. */
  payload(id: string): Promise<string | undefined>;
}
