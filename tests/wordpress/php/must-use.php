<?php
// Two filters, because we are on loopback and on a port of our own; on the open web neither is needed.
add_filter('http_request_host_is_external', '__return_true');
add_filter('http_allowed_safe_ports', fn($ports) => [...$ports, parse_url(getenv('WORDPRESS_ASKS'), PHP_URL_PORT)]);

// Keeps what WordPress asked and what came back: an address and a status a line.
add_action(
	'http_api_debug',
	function ($response, $context, $class, $arguments, $address) {
		$status = is_wp_error($response) ? $response->get_error_code() : $response['response']['code'];
		file_put_contents(getenv('WORDPRESS_ASKED'), "$status $address\n", FILE_APPEND);
	},
	10,
	5
);

// What the page would load from elsewhere, or ask the small server for in vain.
remove_action('wp_head', 'print_emoji_detection_script', 7);
add_action('wp_head', fn() => print('<link rel="icon" href="data:,">'));
