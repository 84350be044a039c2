import { Migrator } from '@mikro-orm/migrations';
import { defineConfig, MikroORM } from '@mikro-orm/postgresql';
import { GIVING_WAY } from '@moothall/indexer/entities';
import { Migration0001SessionsAndUploads } from '../migrations/0001-sessions-and-uploads.ts';
import { Migration0002MessagesAndQuestions } from '../migrations/0002-messages-and-questions.ts';
import { Migration0003Notifications } from '../migrations/0003-notifications.ts';
import { Migration0004EntrustedBallots } from '../migrations/0004-entrusted-ballots.ts';
import { Migration0005EntrustedReviews } from '../migrations/0005-entrusted-reviews.ts';
import { Migration0006Favourites } from '../migrations/0006-favourites.ts';
import { Migration0007SavedSearches } from '../migrations/0007-saved-searches.ts';
import { Migration0008TimeLockedBallots } from '../migrations/0008-time-locked-ballots.ts';
import { Migration0009OwnPlace } from '../migrations/0009-own-place.ts';
import { OwnPlaceRow } from './accounts/place/entities.ts';
import { Upload } from './content/entities.ts';
import { FavouriteRow, FollowRow } from './favourites/entities.ts';
import { EntrustedBallot, EntrustedReview } from './keeper/entities.ts';
import {
  AccountBlock,
  ConversationRow,
  MessageDisclosure,
  MessageReport,
  MessageRow,
  SealedFile,
} from './messages/entities.ts';
import {
  NotificationAddress,
  NotificationDelivery,
  NotificationMark,
  NotificationRequest,
} from './notifications/entities.ts';
import { QuestionRow } from './questions/entities.ts';
import { SavedSearchRow, SearchFindRow, SearchHeldRow } from './searches/entities.ts';
import { Session, SignInNonce } from './session/entities.ts';

const MESSAGES = [ConversationRow, MessageRow, SealedFile, AccountBlock, MessageReport, MessageDisclosure];

const NOTIFICATIONS = [NotificationMark, NotificationAddress, NotificationDelivery, NotificationRequest];

/** MikroORM over the schema `app`: it owns the tables and their migrations; requests run SQL of their own. */
export const openOrm = (databaseUrl: string) =>
  MikroORM.init(
    defineConfig({
      clientUrl: databaseUrl,
      driverOptions: GIVING_WAY,
      schema: 'app',
      entities: [
        Session,
        SignInNonce,
        Upload,
        OwnPlaceRow,
        EntrustedBallot,
        EntrustedReview,
        FavouriteRow,
        FollowRow,
        SavedSearchRow,
        SearchFindRow,
        SearchHeldRow,
        ...MESSAGES,
        QuestionRow,
        ...NOTIFICATIONS,
      ],
      extensions: [Migrator],
      migrations: {
        tableName: 'api_migration',
        migrationsList: [
          { name: '0001-sessions-and-uploads', class: Migration0001SessionsAndUploads },
          { name: '0002-messages-and-questions', class: Migration0002MessagesAndQuestions },
          { name: '0003-notifications', class: Migration0003Notifications },
          { name: '0004-entrusted-ballots', class: Migration0004EntrustedBallots },
          { name: '0005-entrusted-reviews', class: Migration0005EntrustedReviews },
          { name: '0006-favourites', class: Migration0006Favourites },
          { name: '0007-saved-searches', class: Migration0007SavedSearches },
          { name: '0008-time-locked-ballots', class: Migration0008TimeLockedBallots },
          { name: '0009-own-place', class: Migration0009OwnPlace },
        ],
        snapshot: false,
        silent: true,
      },
      schemaGenerator: { ignoreTriggers: true, ignoreRoutines: true, ignoreSchema: ['public', 'chain', 'content'] },
    }),
  );
