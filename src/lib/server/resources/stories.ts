import { textIn } from '#lib/format/index.ts';
import { interactiveChartOf } from '#lib/chart/data/interactive-chart.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { pathTo } from '#lib/query/listed.ts';
import type { Story } from '#lib/record/index.ts';
import type { Site } from '#lib/server/site.ts';
import { leadingPictureQuery } from '#lib/view/pictures/social.ts';
import { storyContext, storySubjects } from '#lib/view/stories/story-chart.ts';
import { storyPage } from '#lib/view/stories/story-page.ts';
import { noticesOf } from '#lib/wording/problems/problems.ts';
import { readContext, type ParsedRequest } from './context.ts';
import type { Resource, ResourceRequest } from './resource.ts';

/** A request for a story. */
interface StoryRequest extends ParsedRequest {
	readonly story: Story;
}

/** Reads a request for a story; there is none before its day. */
function readStory(request: ResourceRequest, site: Site): StoryRequest | Response {
	const parsed = readContext(request, site);
	const story = parsed.context.record.stories.find(({ id }) => id === request.id);
	if (!story || story.date > parsed.context.day) return new Response('There is no such story.\n', { status: 404 });
	return { ...parsed, story };
}

/** A story: its page, and its chart with the quotes behind every point. */
export const story = {
	address: ADDRESSES.story,
	read: readStory,
	page: ({ context, story, problems }) => {
		const then = { ...context, query: { ...context.query, asOf: story.date } };
		const picture = ADDRESSES.picture.path + leadingPictureQuery(then);
		return { page: storyPage(context, story, problems), path: pathTo(ADDRESSES.story, story), picture };
	},
	forms: {
		'chart.json': ({ context, story }) =>
			Response.json(interactiveChartOf(storyContext(context, story), storySubjects(context, story)))
	}
} satisfies Resource<typeof ADDRESSES.story, StoryRequest>;

/** All stories up to the day on which the page is seen. */
export const stories = {
	address: ADDRESSES.stories,
	read: readContext,
	page: ({ context: { record, day, words }, problems }) => {
		const published = record.stories.filter(({ date }) => date <= day);
		return {
			stories: published.map(({ id, title, intro }) => ({
				id,
				title: textIn(title, words),
				intro: textIn(intro, words)
			})),
			notices: noticesOf(problems, words),
			path: ADDRESSES.stories.path
		};
	}
} satisfies Resource<typeof ADDRESSES.stories, ParsedRequest>;
