import { decodeGlobalId } from '../graphql/global-id.js';
import { loaderOf } from '../graphql/loader-of.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { DeliveryAttemptType } from './delivery-attempt.type.js';
import type { NotificationType } from './notification.type.js';
import type { NotificationsReadModel } from '#libs/notifications/notifications.read-model';

/** The tries to send a mail, oldest first; those of all mails of the answer come in one query. */
export async function deliveryHistoryOf(
  context: RequestContext,
  readModel: NotificationsReadModel,
  { id }: NotificationType,
): Promise<readonly DeliveryAttemptType[]> {
  const loader = loaderOf(context, 'delivery-attempts', (ids) => attemptsByNotification(context, readModel, ids));
  return (await loader.load(decodeGlobalId(id)?.id ?? ''))?.attempts ?? [];
}

async function attemptsByNotification(
  { actor }: RequestContext,
  readModel: NotificationsReadModel,
  ids: readonly string[],
) {
  const attempts = await readModel.attemptsOf(actor, ids);
  return ids.map((id) => ({ id, attempts: attempts.filter(({ notificationId }) => notificationId === id) }));
}
