/** The web application: a modular monolith. Each package below is a module with its own tables, and arrows between them point down only. */
@NullMarked
package org.waymark.app;

import org.jspecify.annotations.NullMarked;
