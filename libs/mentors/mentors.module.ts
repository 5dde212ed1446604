import { Module } from '@nestjs/common';

import { MentorsReadModel } from '#libs/mentors/mentors.read-model';
import { DeclareConflict } from '#libs/mentors/use-cases/declare-conflict';
import { PauseMentoring } from '#libs/mentors/use-cases/pause-mentoring';
import { SaveMentorProfile } from '#libs/mentors/use-cases/save-mentor-profile';

const providers = [MentorsReadModel, SaveMentorProfile, DeclareConflict, PauseMentoring];

@Module({ providers, exports: providers })
export class MentorsModule {}
