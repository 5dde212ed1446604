import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { beginning, type SealedContent, sealedColumns, sealHash } from '#libs/platform/audit/audit-hash';
import { AuditSeal } from '#libs/platform/audit/audit-seal.entity';
import { asUnavailable } from '#libs/platform/database/unavailable';

/** Any number: it names the place where sealers wait for each other. */
const sealingLock = 4_170_221;

/** Entries in one transaction; a seal has three parameters of the 65,535 of a statement. */
const batchSize = 1_000;

interface ChainHead {
  readonly sequence: number;
  readonly hash: string;
}

/**
 * Appends the entries that have no seal yet to the hash chain, in the order of their instants. Writers of entries wait
 * for nobody: an entry is sealed after it is committed, and one that commits late is sealed later. Sealers wait for
 * each other, so that the chain never forks. Gives the number of entries sealed.
 */
@Injectable()
export class SealAudit {
  constructor(private readonly database: DataSource) {}

  async execute(): Promise<number> {
    let sealed = 0;
    for (;;) {
      const count = await this.sealSome();
      sealed += count;
      if (count < batchSize) return sealed;
    }
  }

  private async sealSome(): Promise<number> {
    try {
      return await this.database.transaction(async (tx) => {
        await tx.query('SELECT pg_advisory_xact_lock($1)', [sealingLock]);
        const entries = await unsealed(tx);
        if (entries.length > 0) await tx.insert(AuditSeal, linksAfter(await headOf(tx), entries));
        return entries.length;
      });
    } catch (error) {
      throw asUnavailable(error);
    }
  }
}

/** Looks a day behind the last sealed entry: no transaction lasts as long, and the index bounds the look. */
function unsealed(tx: EntityManager): Promise<SealedContent[]> {
  return tx.query(
    `SELECT ${sealedColumns} FROM audit_entry entry
      WHERE entry.at > coalesce((SELECT last.at - interval '1 day' FROM audit_seal seal
                                   JOIN audit_entry last ON last.id = seal.entry_id
                                  ORDER BY seal.sequence DESC LIMIT 1), '-infinity')
        AND NOT EXISTS (SELECT 1 FROM audit_seal seal WHERE seal.entry_id = entry.id)
      ORDER BY entry.at, entry.id LIMIT $1`,
    [batchSize],
  );
}

async function headOf(tx: EntityManager): Promise<ChainHead> {
  const [last] = await tx.find(AuditSeal, { order: { sequence: 'DESC' }, take: 1 });
  return last ? { sequence: Number(last.sequence), hash: last.hash } : { sequence: 0, hash: beginning };
}

function linksAfter(
  head: ChainHead,
  entries: readonly SealedContent[],
): Pick<AuditSeal, 'sequence' | 'entryId' | 'hash'>[] {
  let { sequence, hash } = head;
  return entries.map((entry) => {
    sequence += 1;
    hash = sealHash(sequence, hash, entry);
    return { sequence: String(sequence), entryId: entry.id, hash };
  });
}
