<?php
// Installs WordPress with two posts of the same addresses: each on a line of its own as a writer pastes them, and each as
// the block editor keeps it. Given the addresses as JSON; prints the posts' numbers and the version as JSON.
$addresses = json_decode($argv[1]);
define('WP_INSTALLING', true);
require __DIR__ . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

// Installing would write a letter to the administrator.
function wp_new_blog_notification() {}

wp_install('The consumer', 'keeper', 'keeper@example.org', false, '', wp_generate_password());
switch_theme('twentytwentythree');

$lines = implode("\n\n", ['The rate, as pasted:', ...$addresses]);
$blocks = array_map(
	fn($address) => "<!-- wp:embed {\"url\":\"$address\"} -->\n"
		. "<figure class=\"wp-block-embed\"><div class=\"wp-block-embed__wrapper\">\n$address\n</div></figure>\n<!-- /wp:embed -->",
	$addresses
);
$posts = [];
foreach (['lines' => $lines, 'blocks' => implode("\n\n", $blocks)] as $name => $content) {
	$post = wp_insert_post(
		wp_slash([
			'post_title' => 'The pound this week',
			'post_content' => $content,
			'post_status' => 'publish',
			'comment_status' => 'closed',
			'post_author' => 1
		]),
		true
	);
	if (is_wp_error($post)) {
		fwrite(STDERR, $post->get_error_message());
		exit(1);
	}
	$posts[$name] = $post;
}
echo json_encode(['posts' => $posts, 'version' => get_bloginfo('version')]);
