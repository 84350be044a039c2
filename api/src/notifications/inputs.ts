import { Field, InputType } from 'type-graphql';
import { NotificationKind } from './kinds.ts';
import { LetterLanguage } from './settings.ts';

@InputType()
export class NotificationsReadInput {
  @Field(() => String, { description: 'From the page of notifications that was seen.' })
  upTo!: string;
}

@InputType({ description: 'Where else to be told, and of what.' })
export class NotificationSettingsInput {
  @Field(() => String, { nullable: true, description: 'Null forgets the address. A new one gets a link to confirm.' })
  email?: string | null;
  @Field(() => LetterLanguage, { description: 'What letters are written in.' })
  language!: LetterLanguage;
  @Field(() => String, { description: 'IANA name; clocks in letters show times there.' })
  timeZone!: string;
  @Field(() => [NotificationKind], { description: 'What to write about.' })
  kinds!: NotificationKind[];
}
