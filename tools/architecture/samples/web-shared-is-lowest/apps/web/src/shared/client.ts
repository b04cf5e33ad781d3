import '../features/people/page';
