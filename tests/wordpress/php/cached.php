<?php
// Prints, as JSON, what WordPress keeps of the addresses in a post: markup, or {{unknown}}. Given the post's number.
require __DIR__ . '/wp-load.php';
$kept = [];
foreach (get_post_meta((int) $argv[1]) as $name => $values) {
	if (str_starts_with($name, '_oembed_') && !str_starts_with($name, '_oembed_time_')) {
		array_push($kept, ...$values);
	}
}
echo json_encode($kept);
