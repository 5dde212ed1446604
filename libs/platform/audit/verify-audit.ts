import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { beginning, type SealedContent, sealedColumns, sealHash } from '#libs/platform/audit/audit-hash';
import { asUnavailable } from '#libs/platform/database/unavailable';

/** A place in the chain that somebody wrote down earlier, to be found again. */
export interface AuditAnchor {
  readonly sequence: number;
  readonly hash: string;
}

export type AuditFault =
  /** A number is missing: a seal was taken out. */
  | 'SEAL_MISSING'
  /** The seal stands, its entry is gone. */
  | 'ENTRY_MISSING'
  /** The entry, or the seal, is not what was sealed. */
  | 'CONTENT_CHANGED'
  /** The chain does not contain the anchor: its end was cut off, or it was written anew. */
  | 'ANCHOR_NOT_FOUND'
  /** An entry was slipped in with an instant long past. */
  | 'ENTRY_BACKDATED';

/** What a check found: how far the chain is whole, and the first fault, if any. */
export interface AuditReport {
  readonly sealed: number;
  /** Entries that wait for the next sealing. */
  readonly waiting: number;
  /** The hash of the last whole link. */
  readonly head: string;
  readonly fault: AuditFault | null;
  /** The place of the first fault, and its entry where there is one. */
  readonly sequence: number | null;
  readonly entryId: string | null;
}

type Link = { readonly [Name in keyof SealedContent]: SealedContent[Name] | null } & {
  readonly sequence: string;
  readonly entryId: string;
  readonly hash: string;
};

type Place = Pick<AuditReport, 'fault' | 'sequence' | 'entryId'>;

const batchSize = 1_000;
const whole: Place = { fault: null, sequence: null, entryId: null };

/** Computes the whole chain again and names the first link that does not hold. Reads in batches, locks nothing. */
@Injectable()
export class VerifyAudit {
  constructor(private readonly database: DataSource) {}

  async execute(anchor?: AuditAnchor): Promise<AuditReport> {
    try {
      return await this.check(anchor);
    } catch (error) {
      throw asUnavailable(error);
    }
  }

  private async check(anchor: AuditAnchor | undefined): Promise<AuditReport> {
    let sealed = 0;
    let head = beginning;
    let isAnchored = !anchor;
    for (;;) {
      const links = await this.linksAfter(sealed);
      for (const link of links) {
        const fault = faultOf(link, sealed + 1, head);
        if (fault) return this.report({ sealed, head }, { fault, sequence: sealed + 1, entryId: link.entryId });
        sealed += 1;
        head = link.hash;
        isAnchored ||= sealed === anchor?.sequence && head === anchor.hash;
      }
      if (links.length < batchSize) break;
    }
    if (!isAnchored) {
      return this.report({ sealed, head }, { ...whole, fault: 'ANCHOR_NOT_FOUND', sequence: anchor?.sequence ?? null });
    }
    const backdated = await this.backdated();
    return this.report(
      { sealed, head },
      backdated ? { ...whole, fault: 'ENTRY_BACKDATED', entryId: backdated } : whole,
    );
  }

  private linksAfter(sequence: number): Promise<Link[]> {
    return this.database.query(
      `SELECT seal.sequence, seal.entry_id AS "entryId", seal.hash, ${sealedColumns}
         FROM audit_seal seal LEFT JOIN audit_entry entry ON entry.id = seal.entry_id
        WHERE seal.sequence > $1 ORDER BY seal.sequence LIMIT $2`,
      [sequence, batchSize],
    );
  }

  /** An entry that the sealer, which looks a day back, will never see. */
  private async backdated(): Promise<string | undefined> {
    const [row] = await this.database.query<{ id: string }[]>(
      `SELECT entry.id FROM audit_entry entry
        WHERE NOT EXISTS (SELECT 1 FROM audit_seal seal WHERE seal.entry_id = entry.id)
          AND entry.at < (SELECT last.at - interval '1 day' FROM audit_seal seal
                            JOIN audit_entry last ON last.id = seal.entry_id ORDER BY seal.sequence DESC LIMIT 1)
        ORDER BY entry.at LIMIT 1`,
    );
    return row?.id;
  }

  private async report(chain: Pick<AuditReport, 'sealed' | 'head'>, place: Place): Promise<AuditReport> {
    const [row] = await this.database.query<{ waiting: number }[]>(
      `SELECT count(*)::int AS waiting FROM audit_entry entry
        WHERE NOT EXISTS (SELECT 1 FROM audit_seal seal WHERE seal.entry_id = entry.id)`,
    );
    return { ...chain, waiting: row?.waiting ?? 0, ...place };
  }
}

function faultOf(link: Link, sequence: number, previousHash: string): AuditFault | null {
  if (Number(link.sequence) !== sequence) return 'SEAL_MISSING';
  if (!hasEntry(link)) return 'ENTRY_MISSING';
  return sealHash(sequence, previousHash, link) === link.hash ? null : 'CONTENT_CHANGED';
}

function hasEntry(link: Link): link is Link & SealedContent {
  return link.id !== null;
}
